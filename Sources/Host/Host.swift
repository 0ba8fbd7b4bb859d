// The room Host.
