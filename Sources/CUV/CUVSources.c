// Timers, signals, descriptors

#define _GNU_SOURCE
#include "CUVHandle.h"

#include <errno.h>
#include <fcntl.h>

static void fire(cuv_handle *handle) {
  if (handle->context != NULL) handle->loop->event(handle->context, CUV_FIRED, 0, NULL);
}

static void timer_fired(uv_timer_t *timer) { fire(timer->data); }

int cuv_timer(cuv_loop *loop, void *context, cuv_handle **made) {
  cuv_handle *handle = cuv_make(loop, context);
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
  cuv_handle *handle = cuv_make(loop, context);
  if (handle == NULL) return -ENOMEM;
  int result = uv_signal_init(&loop->uv, &handle->uv.signal);
  if (result != 0) return cuv_forget(handle, result);
  handle->uv.any.data = handle;
  result = uv_signal_start(&handle->uv.signal, signal_fired, number);
  if (result != 0) return cuv_discard(handle, result);
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
  cuv_handle *handle = cuv_make(loop, context);
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
  if (result != 0) return cuv_forget(handle, result);
  handle->uv.any.data = handle;
  if ((flags & O_NONBLOCK) == 0) fcntl(descriptor, F_SETFL, flags);
  result = uv_poll_start(&handle->uv.poll, UV_READABLE, poll_fired);
  if (result != 0) return cuv_discard(handle, result);
  *made = handle;
  return 0;
}
