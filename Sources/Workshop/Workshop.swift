// The room Workshop.
