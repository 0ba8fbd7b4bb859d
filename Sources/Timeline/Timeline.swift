// The room Timeline.
