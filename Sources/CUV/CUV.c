#define _GNU_SOURCE
#include "CUV.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#include <uv.h>

enum { read_buffer_bytes = 64 * 1024 };

struct cuv_loop {
  uv_loop_t uv;
  cuv_event event;
  cuv_drop drop;
  cuv_call soon;
  void *soon_context;
  uv_idle_t hurry;  // While active, the loop does not wait.
  uv_check_t after; // Runs when the descriptors have been served.
  long live;
  int freeing;
  char *buffer;     // One for all connections: libuv fills it and hands it over in one go.
};

struct cuv_handle {
  union {
    uv_handle_t any;
    uv_timer_t timer;
    uv_signal_t signal;
    uv_poll_t poll;
    uv_idle_t idle;
    uv_stream_t stream;
    uv_pipe_t pipe;
  } uv;
  cuv_loop *loop;
  void *context;
  long why;
  int reading;
  int heard;        // Nothing is to be read any more.
  // Of a listener: the file that is its, to be removed when it closes.
  char *path;
  dev_t device;
  ino_t inode;
};

// The loop

static void after_descriptors(uv_check_t *check) {
  cuv_loop *loop = check->loop->data;
  uv_idle_stop(&loop->hurry);
  uv_check_stop(&loop->after);
  loop->soon(loop->soon_context);
}

static void nothing(uv_idle_t *idle) { (void)idle; }

cuv_loop *cuv_loop_make(cuv_event event, cuv_drop drop, cuv_call soon, void *soon_context) {
  signal(SIGPIPE, SIG_IGN);  // libuv writes without MSG_NOSIGNAL.
  cuv_loop *loop = calloc(1, sizeof *loop);
  if (loop == NULL) return NULL;
  if (uv_loop_init(&loop->uv) != 0) {
    free(loop);
    return NULL;
  }
  loop->uv.data = loop;
  loop->event = event;
  loop->drop = drop;
  loop->soon = soon;
  loop->soon_context = soon_context;
  uv_idle_init(&loop->uv, &loop->hurry);
  uv_check_init(&loop->uv, &loop->after);
  return loop;
}

static void close_any(uv_handle_t *handle, void *unused) {
  (void)unused;
  if (handle->data != NULL) cuv_close(handle->data);
  else if (!uv_is_closing(handle)) uv_close(handle, NULL);
}

void cuv_loop_free(cuv_loop *loop) {
  loop->freeing = 1;
  // Dropping a context may make somebody else start something: go on until nothing is left.
  do {
    uv_walk(&loop->uv, close_any, NULL);
    uv_run(&loop->uv, UV_RUN_DEFAULT);
  } while (uv_loop_close(&loop->uv) == UV_EBUSY);
  free(loop->buffer);
  free(loop);
}

int cuv_run(cuv_loop *loop, int mode) {
  return uv_run(&loop->uv, mode == 0 ? UV_RUN_DEFAULT : mode == 1 ? UV_RUN_ONCE : UV_RUN_NOWAIT);
}

void cuv_stop(cuv_loop *loop) { uv_stop(&loop->uv); }

void cuv_soon(cuv_loop *loop) {
  if (loop->freeing) return;
  uv_idle_start(&loop->hurry, nothing);
  uv_check_start(&loop->after, after_descriptors);
}

long cuv_live_handles(cuv_loop *loop) { return loop->live; }

// Handles

static cuv_handle *make(cuv_loop *loop, void *context) {
  if (loop->freeing) return NULL;
  cuv_handle *handle = calloc(1, sizeof *handle);
  if (handle == NULL) return NULL;
  handle->loop = loop;
  handle->context = context;
  loop->live += 1;
  return handle;
}

static void release(cuv_handle *handle) {
  handle->loop->live -= 1;
  free(handle->path);
  free(handle);
}

static void drop(cuv_handle *handle) {
  void *context = handle->context;
  handle->context = NULL;
  if (context != NULL) handle->loop->drop(context);
}

static void closed(uv_handle_t *uv) {
  cuv_handle *handle = uv->data;
  if (handle->context != NULL) handle->loop->event(handle->context, CUV_CLOSED, handle->why, NULL);
  drop(handle);
  release(handle);
}

// A handle that libuv knows already, but that failed before anybody had it: its context stays the caller's.
static int discard(cuv_handle *handle, int error) {
  handle->context = NULL;
  uv_close(&handle->uv.any, closed);
  return error;
}

static int forget(cuv_handle *handle, int error) {
  release(handle);
  return error;
}

static void fire(cuv_handle *handle) {
  if (handle->context != NULL) handle->loop->event(handle->context, CUV_FIRED, 0, NULL);
}

static void remove_path(cuv_handle *handle) {
  struct stat found;
  if (handle->path == NULL) return;
  // Only if it is still ours: another host may have taken the place.
  if (lstat(handle->path, &found) == 0 && found.st_dev == handle->device && found.st_ino == handle->inode)
    unlink(handle->path);
  free(handle->path);
  handle->path = NULL;
}

void cuv_close(cuv_handle *handle) {
  if (!uv_is_closing(&handle->uv.any)) {
    remove_path(handle);
    uv_close(&handle->uv.any, closed);
  }
  drop(handle);
}

int cuv_is_active(cuv_handle *handle) { return uv_is_active(&handle->uv.any); }

// Timers, signals, descriptors

static void timer_fired(uv_timer_t *timer) { fire(timer->data); }

int cuv_timer(cuv_loop *loop, void *context, cuv_handle **made) {
  cuv_handle *handle = make(loop, context);
  if (handle == NULL) return -ENOMEM;
  uv_timer_init(&loop->uv, &handle->uv.timer);
  handle->uv.any.data = handle;
  *made = handle;
  return 0;
}

void cuv_timer_start(cuv_handle *timer, uint64_t after_milliseconds, uint64_t every_milliseconds) {
  // libuv counts from the start of the iteration, which may be long ago.
  uv_update_time(&timer->loop->uv);
  uv_timer_start(&timer->uv.timer, timer_fired, after_milliseconds, every_milliseconds);
}

void cuv_timer_stop(cuv_handle *timer) { uv_timer_stop(&timer->uv.timer); }

static void signal_fired(uv_signal_t *signal, int number) {
  (void)number;
  fire(signal->data);
}

int cuv_signal(cuv_loop *loop, int number, void *context, cuv_handle **made) {
  cuv_handle *handle = make(loop, context);
  if (handle == NULL) return -ENOMEM;
  int result = uv_signal_init(&loop->uv, &handle->uv.signal);
  if (result != 0) return forget(handle, result);
  handle->uv.any.data = handle;
  result = uv_signal_start(&handle->uv.signal, signal_fired, number);
  if (result != 0) return discard(handle, result);
  *made = handle;
  return 0;
}

// Also on failure: the read that follows tells what is wrong, and libuv has stopped watching by then.
static void poll_fired(uv_poll_t *poll, int status, int events) {
  (void)status;
  (void)events;
  fire(poll->data);
}

static void idle_fired(uv_idle_t *idle) { fire(idle->data); }

int cuv_watch(cuv_loop *loop, int descriptor, void *context, cuv_handle **made) {
  int flags = fcntl(descriptor, F_GETFL);
  if (flags < 0) return -errno;
  cuv_handle *handle = make(loop, context);
  if (handle == NULL) return -ENOMEM;
  int result = uv_poll_init(&loop->uv, &handle->uv.poll, descriptor);
  if (result == UV_EPERM) {
    // A regular file or /dev/null: never waits, so it is readable in every iteration.
    uv_idle_init(&loop->uv, &handle->uv.idle);
    handle->uv.any.data = handle;
    uv_idle_start(&handle->uv.idle, idle_fired);
    *made = handle;
    return 0;
  }
  if (result != 0) return forget(handle, result);
  handle->uv.any.data = handle;
  if ((flags & O_NONBLOCK) == 0) fcntl(descriptor, F_SETFL, flags);
  result = uv_poll_start(&handle->uv.poll, UV_READABLE, poll_fired);
  if (result != 0) return discard(handle, result);
  *made = handle;
  return 0;
}

// Unix sockets. Opened here and not by libuv, which cuts off a path that is too long and sets no mode before others can
// see the file. On a Unix socket a connect that does not block is done at once.

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
  cuv_handle *handle = make(loop, context);
  if (handle == NULL) {
    close(descriptor);
    return -ENOMEM;
  }
  uv_pipe_init(&loop->uv, &handle->uv.pipe, 0);
  handle->uv.any.data = handle;
  int result = uv_pipe_open(&handle->uv.pipe, descriptor);
  if (result != 0) {
    close(descriptor);
    return discard(handle, result);
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
    return discard(handle, result);
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
  cuv_handle *handle = make(loop, context);
  if (handle == NULL) return -ENOMEM;
  uv_pipe_init(&loop->uv, &handle->uv.pipe, 0);
  handle->uv.any.data = handle;
  int result = uv_accept(&listener->uv.stream, &handle->uv.stream);
  if (result != 0) return discard(handle, result);
  *made = handle;
  return 0;
}

int cuv_connect(cuv_loop *loop, const char *path, void *context, cuv_handle **made) {
  int descriptor = connected(path);
  return descriptor < 0 ? descriptor : adopt(loop, descriptor, context, made);
}

static void lend_buffer(uv_handle_t *uv, size_t suggested, uv_buf_t *buffer) {
  (void)suggested;
  cuv_handle *handle = uv->data;
  if (handle->loop->buffer == NULL) handle->loop->buffer = malloc(read_buffer_bytes);
  *buffer = uv_buf_init(handle->loop->buffer, handle->loop->buffer == NULL ? 0 : read_buffer_bytes);
}

static void was_read(uv_stream_t *stream, ssize_t count, const uv_buf_t *buffer) {
  cuv_handle *handle = stream->data;
  if (handle->context == NULL || count == 0) return;
  if (count > 0) {
    handle->loop->event(handle->context, CUV_DATA, count, buffer->base);
  } else if (count == UV_EOF) {
    cuv_read_stop(handle);
    handle->heard = 1;
    handle->loop->event(handle->context, CUV_INPUT_ENDED, 0, NULL);
  } else {
    cuv_fail(handle, count);
  }
}

int cuv_read_start(cuv_handle *connection) {
  if (connection->heard || uv_is_closing(&connection->uv.any)) return 0;
  connection->reading = 1;
  return uv_read_start(&connection->uv.stream, lend_buffer, was_read);
}

void cuv_read_stop(cuv_handle *connection) {
  connection->reading = 0;
  uv_read_stop(&connection->uv.stream);
}

// The other end is gone. What it said before that is still to be read, and may tell why; then the reading ends it.
static void write_failed(cuv_handle *connection, int error) {
  if (connection->reading && (error == UV_EPIPE || error == UV_ECONNRESET)) return;
  cuv_fail(connection, error);
}

struct sending {
  uv_write_t request;
  char bytes[];
};

static void was_sent(uv_write_t *request, int status) {
  cuv_handle *handle = request->handle->data;
  free(request->data);
  if (status < 0 && status != UV_ECANCELED) write_failed(handle, status);
}

void cuv_send(cuv_handle *connection, const void *bytes, size_t count) {
  if (uv_is_closing(&connection->uv.any) || count == 0) return;
  uv_stream_t *stream = &connection->uv.stream;
  size_t done = 0;
  if (uv_stream_get_write_queue_size(stream) == 0) {
    uv_buf_t all = uv_buf_init((char *)bytes, (unsigned)count);
    int result = uv_try_write(stream, &all, 1);
    if (result < 0 && result != UV_EAGAIN) {
      write_failed(connection, result);
      return;
    }
    if (result > 0) done = (size_t)result;
    if (done == count) return;
  }
  struct sending *sending = malloc(sizeof *sending + count - done);
  if (sending == NULL) {
    cuv_fail(connection, -ENOMEM);
    return;
  }
  memcpy(sending->bytes, (const char *)bytes + done, count - done);
  sending->request.data = sending;
  uv_buf_t rest = uv_buf_init(sending->bytes, (unsigned)(count - done));
  int result = uv_write(&sending->request, stream, &rest, 1, was_sent);
  if (result == 0) return;
  free(sending);
  write_failed(connection, result);
}

size_t cuv_pending(cuv_handle *connection) { return uv_stream_get_write_queue_size(&connection->uv.stream); }

int cuv_descriptor(cuv_handle *connection) {
  uv_os_fd_t descriptor;
  int result = uv_fileno(&connection->uv.any, &descriptor);
  return result != 0 ? result : descriptor;
}

void cuv_fail(cuv_handle *connection, long why) {
  if (uv_is_closing(&connection->uv.any)) return;
  connection->why = why;
  uv_close(&connection->uv.any, closed);
}

static void was_shut(uv_shutdown_t *request, int status) {
  cuv_handle *handle = request->handle->data;
  free(request);
  if (status != UV_ECANCELED) cuv_fail(handle, status < 0 ? status : CUV_SENT);
}

void cuv_finish(cuv_handle *connection) {
  if (uv_is_closing(&connection->uv.any)) return;
  cuv_read_stop(connection);
  connection->heard = 1;
  uv_shutdown_t *request = malloc(sizeof *request);
  int result = request == NULL ? -ENOMEM : uv_shutdown(request, &connection->uv.stream, was_shut);
  if (result == 0) return;
  free(request);
  cuv_fail(connection, result);
}

// Work on another thread

struct job {
  uv_work_t request;
  void *context;
  cuv_call perform;
  void (*finish)(void *context, int abandoned);
};

static void perform(uv_work_t *request) {
  struct job *job = request->data;
  job->perform(job->context);
}

static void performed(uv_work_t *request, int status) {
  struct job *job = request->data;
  cuv_loop *loop = request->loop->data;
  job->finish(job->context, status != 0 || loop->freeing);
  free(job);
}

int cuv_work(cuv_loop *loop, void *context, cuv_call perform_, void (*finish)(void *context, int abandoned)) {
  struct job *job = calloc(1, sizeof *job);
  if (job == NULL) return -ENOMEM;
  job->request.data = job;
  job->context = context;
  job->perform = perform_;
  job->finish = finish;
  int result = uv_queue_work(&loop->uv, &job->request, perform, performed);
  if (result != 0) free(job);
  return result;
}
