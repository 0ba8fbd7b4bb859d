#ifndef CUV_H
#define CUV_H

// libuv behind integers and pointers: its unions and macros stay in the C files, which allocate and free every handle.
//
// Every handle carries one `context`. What happens to the handle is told by `event(context, kind, value, bytes)`,
// always from within `cuv_run`. `drop(context)` is called exactly once for each handle that was made, when it will
// never again tell anything: at once by `cuv_close`, after CUV_CLOSED, or by `cuv_loop_free`.
// Functions that can fail return 0 or the negative errno.

#include <stddef.h>
#include <stdint.h>

typedef struct cuv_loop cuv_loop;
typedef struct cuv_handle cuv_handle;

enum {
  CUV_FIRED,        // a timer, a signal, a descriptor that can be read
  CUV_ACCEPTED,     // a listener: somebody waits; call cuv_accept
  CUV_DATA,         // a connection: `value` bytes at `bytes`, valid during the call
  CUV_INPUT_ENDED,  // a connection: the other end sends no more, but may still read; nothing happens by itself
  CUV_CLOSED        // a connection ended by itself: `value` is why, as a negative errno, CUV_ENDED or CUV_SENT
};

enum {
  CUV_ENDED = 1,  // the owner's word for an end after CUV_INPUT_ENDED
  CUV_SENT = 2,   // cuv_finish: everything was sent
};

typedef void (*cuv_event)(void *context, int kind, long value, const void *bytes);
typedef void (*cuv_drop)(void *context);
typedef void (*cuv_call)(void *context);

/// NULL when memory or descriptors ran out. `soon(soon_context)` is called once, after the descriptors of the present
/// iteration, for one or more calls of cuv_soon.
cuv_loop *cuv_loop_make(cuv_event event, cuv_drop drop, cuv_call soon, void *soon_context);
/// Closes every handle, waits for work under way, frees all.
void cuv_loop_free(cuv_loop *loop);
/// mode 0: until stopped or nothing is left; 1: wait for one round of events; 2: what is ready now.
/// Nonzero: more is left.
int cuv_run(cuv_loop *loop, int mode);
void cuv_stop(cuv_loop *loop);
void cuv_soon(cuv_loop *loop);
/// Handles that are not freed yet.
long cuv_live_handles(cuv_loop *loop);

int cuv_timer(cuv_loop *loop, void *context, cuv_handle **made);
void cuv_timer_start(cuv_handle *timer, uint64_t after_milliseconds, uint64_t every_milliseconds);
void cuv_timer_stop(cuv_handle *timer);
int cuv_signal(cuv_loop *loop, int number, void *context, cuv_handle **made);
/// Leaves the descriptor's blocking mode as it is: a terminal shares that with everybody who has it open.
int cuv_watch(cuv_loop *loop, int descriptor, void *context, cuv_handle **made);

int cuv_listen(cuv_loop *loop, const char *path, uint32_t mode, int backlog, void *context, cuv_handle **made);
int cuv_accept(cuv_handle *listener, void *context, cuv_handle **made);
int cuv_connect(cuv_loop *loop, const char *path, void *context, cuv_handle **made);
int cuv_read_start(cuv_handle *connection);
void cuv_read_stop(cuv_handle *connection);
/// Copies what the socket does not take now. On failure, not 0, the connection tells CUV_CLOSED later.
int cuv_send(cuv_handle *connection, const void *bytes, size_t count);
size_t cuv_pending(cuv_handle *connection);
int cuv_descriptor(cuv_handle *connection);
/// Ends the connection with CUV_CLOSED and `why`, later, from the loop.
void cuv_fail(cuv_handle *connection, long why);
/// Reads no more; when all is sent, CUV_CLOSED with CUV_SENT.
void cuv_finish(cuv_handle *connection);

int cuv_is_active(cuv_handle *handle);
/// Nothing is told after this.
void cuv_close(cuv_handle *handle);

/// `perform(context)` on another thread, then `finish(context, abandoned)` on the loop's; abandoned is nonzero when the
/// loop is being freed. What the one wrote before, the other sees.
int cuv_work(cuv_loop *loop, void *context, cuv_call perform, void (*finish)(void *context, int abandoned));

#endif
