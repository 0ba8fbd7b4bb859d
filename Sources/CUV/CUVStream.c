// Reading from and writing to a connection

#include "CUVHandle.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { read_buffer_bytes = 64 * 1024 };

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

int cuv_send(cuv_handle *connection, const void *bytes, size_t count) {
  if (uv_is_closing(&connection->uv.any)) return UV_ECANCELED;
  if (count == 0) return 0;
  uv_stream_t *stream = &connection->uv.stream;
  size_t done = 0;
  if (uv_stream_get_write_queue_size(stream) == 0) {
    uv_buf_t all = uv_buf_init((char *)bytes, (unsigned)count);
    int result = uv_try_write(stream, &all, 1);
    if (result < 0 && result != UV_EAGAIN) {
      write_failed(connection, result);
      return result;
    }
    if (result > 0) done = (size_t)result;
    if (done == count) return 0;
  }
  struct sending *sending = malloc(sizeof *sending + count - done);
  if (sending == NULL) {
    cuv_fail(connection, -ENOMEM);
    return -ENOMEM;
  }
  memcpy(sending->bytes, (const char *)bytes + done, count - done);
  sending->request.data = sending;
  uv_buf_t rest = uv_buf_init(sending->bytes, (unsigned)(count - done));
  int result = uv_write(&sending->request, stream, &rest, 1, was_sent);
  if (result == 0) return 0;
  free(sending);
  write_failed(connection, result);
  return result;
}

size_t cuv_pending(cuv_handle *connection) { return uv_stream_get_write_queue_size(&connection->uv.stream); }

int cuv_descriptor(cuv_handle *connection) {
  uv_os_fd_t descriptor;
  int result = uv_fileno(&connection->uv.any, &descriptor);
  return result != 0 ? result : descriptor;
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
