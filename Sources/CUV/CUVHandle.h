#ifndef CUV_HANDLE_H
#define CUV_HANDLE_H

// What the files of CUV share.

#include "CUV.h"

#include <sys/types.h>
#include <uv.h>

struct cuv_loop {
  uv_loop_t uv;
  cuv_event event;
  cuv_drop drop;
  cuv_call soon;
  void *soon_context;
  uv_idle_t hurry;  // While active, the loop does not wait.
  uv_check_t after;  // Runs when the descriptors have been served.
  long live;
  int freeing;
  char *buffer;  // One for all connections: libuv fills it and hands it over in one go.
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
  int heard;  // Nothing is to be read any more.
  // Of a listener: the file that is its, to be removed when it closes.
  char *path;
  dev_t device;
  ino_t inode;
};

/// A handle that libuv does not know yet, or NULL.
cuv_handle *cuv_make(cuv_loop *loop, void *context);
/// Both for a handle that failed before anybody had it, returning `error`; its context stays the caller's.
/// The first when libuv does not know it.
int cuv_forget(cuv_handle *handle, int error);
/// The second when libuv does.
int cuv_discard(cuv_handle *handle, int error);

#endif
