#define _GNU_SOURCE
#include "CUVHandle.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

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

cuv_handle *cuv_make(cuv_loop *loop, void *context) {
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

int cuv_discard(cuv_handle *handle, int error) {
  handle->context = NULL;
  uv_close(&handle->uv.any, closed);
  return error;
}

int cuv_forget(cuv_handle *handle, int error) {
  release(handle);
  return error;
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

void cuv_fail(cuv_handle *connection, long why) {
  if (uv_is_closing(&connection->uv.any)) return;
  connection->why = why;
  uv_close(&connection->uv.any, closed);
}

int cuv_is_active(cuv_handle *handle) { return uv_is_active(&handle->uv.any); }
