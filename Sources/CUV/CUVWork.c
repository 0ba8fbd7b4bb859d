// Work on another thread

#include "CUVHandle.h"

#include <errno.h>
#include <stdlib.h>

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
