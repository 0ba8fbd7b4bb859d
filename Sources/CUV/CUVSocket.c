// Unix sockets. Opened here and not by libuv, which cuts off a path that is too long and sets no mode before others can
// see the file. On a Unix socket a connect that does not block is done at once.

#define _GNU_SOURCE
#include "CUVHandle.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

static int address(const char *path, struct sockaddr_un *address) {
  memset(address, 0, sizeof *address);
  address->sun_family = AF_UNIX;
  size_t length = strlen(path);
  if (length >= sizeof address->sun_path) return -ENAMETOOLONG;
  if (length == 0) return -ENOENT;
  memcpy(address->sun_path, path, length);
  return 0;
}

static int connected(const char *path) {
  struct sockaddr_un to;
  int result = address(path, &to);
  if (result != 0) return result;
  int descriptor = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (descriptor < 0) return -errno;
  do result = connect(descriptor, (struct sockaddr *)&to, sizeof to);
  while (result != 0 && errno == EINTR);
  if (result == 0) return descriptor;
  int error = errno;
  close(descriptor);
  struct stat found;
  if (error == ECONNREFUSED && stat(path, &found) == 0 && !S_ISSOCK(found.st_mode)) error = ENOTSOCK;
  return -error;
}

// 0 when a socket that nobody serves was removed.
static int remove_stale(const char *path) {
  struct stat before, after;
  if (lstat(path, &before) != 0) return errno == ENOENT ? 0 : -errno;
  if (!S_ISSOCK(before.st_mode)) return -ENOTSOCK;
  int descriptor = connected(path);
  if (descriptor >= 0) close(descriptor);
  if (descriptor != -ECONNREFUSED) return -EADDRINUSE;
  if (lstat(path, &after) != 0 || after.st_dev != before.st_dev || after.st_ino != before.st_ino) return -EADDRINUSE;
  return unlink(path) != 0 && errno != ENOENT ? -errno : 0;
}

static int bound(const char *path, uint32_t mode) {
  struct sockaddr_un at;
  int result = address(path, &at);
  if (result != 0) return result;
  int descriptor = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (descriptor < 0) return -errno;
  // Before: Linux makes the file with the socket's mode less the umask. After: what the umask took.
  if (fchmod(descriptor, (mode_t)mode) != 0) result = -errno;
  if (result == 0 && bind(descriptor, (struct sockaddr *)&at, sizeof at) != 0) {
    result = -errno;
    if (result == -EADDRINUSE && (result = remove_stale(path)) == 0
        && bind(descriptor, (struct sockaddr *)&at, sizeof at) != 0)
      result = -errno;
  }
  if (result == 0 && chmod(path, (mode_t)mode) != 0) {
    result = -errno;
    unlink(path);
  }
  if (result == 0) return descriptor;
  close(descriptor);
  return result;
}

// On failure the descriptor is closed and the context stays the caller's.
static int adopt(cuv_loop *loop, int descriptor, void *context, cuv_handle **made) {
  cuv_handle *handle = cuv_make(loop, context);
  if (handle == NULL) {
    close(descriptor);
    return -ENOMEM;
  }
  uv_pipe_init(&loop->uv, &handle->uv.pipe, 0);
  handle->uv.any.data = handle;
  int result = uv_pipe_open(&handle->uv.pipe, descriptor);
  if (result != 0) {
    close(descriptor);
    return cuv_discard(handle, result);
  }
  *made = handle;
  return 0;
}

static void connection_waits(uv_stream_t *stream, int status) {
  cuv_handle *listener = stream->data;
  if (status == 0 && listener->context != NULL)
    listener->loop->event(listener->context, CUV_ACCEPTED, 0, NULL);
}

int cuv_listen(cuv_loop *loop, const char *path, uint32_t mode, int backlog, void *context, cuv_handle **made) {
  int descriptor = bound(path, mode);
  if (descriptor < 0) return descriptor;
  cuv_handle *handle;
  int result = adopt(loop, descriptor, context, &handle);
  if (result != 0) {
    unlink(path);
    return result;
  }
  result = uv_listen(&handle->uv.stream, backlog, connection_waits);
  if (result != 0) {
    unlink(path);
    return cuv_discard(handle, result);
  }
  struct stat found;
  if (lstat(path, &found) == 0) {
    handle->device = found.st_dev;
    handle->inode = found.st_ino;
    handle->path = strdup(path);
  }
  *made = handle;
  return 0;
}

int cuv_accept(cuv_handle *listener, void *context, cuv_handle **made) {
  cuv_loop *loop = listener->loop;
  cuv_handle *handle = cuv_make(loop, context);
  if (handle == NULL) return -ENOMEM;
  uv_pipe_init(&loop->uv, &handle->uv.pipe, 0);
  handle->uv.any.data = handle;
  int result = uv_accept(&listener->uv.stream, &handle->uv.stream);
  if (result != 0) return cuv_discard(handle, result);
  *made = handle;
  return 0;
}

int cuv_connect(cuv_loop *loop, const char *path, void *context, cuv_handle **made) {
  int descriptor = connected(path);
  return descriptor < 0 ? descriptor : adopt(loop, descriptor, context, made);
}
