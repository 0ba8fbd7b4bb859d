// The room Outcomes.
