// The room Tally.
