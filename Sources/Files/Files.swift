// The Files target.
