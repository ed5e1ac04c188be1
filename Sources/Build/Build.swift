// The Build target.
