// The Template target.
