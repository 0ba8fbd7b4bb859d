// The room Link.
