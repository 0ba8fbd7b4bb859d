// The room Loop.
