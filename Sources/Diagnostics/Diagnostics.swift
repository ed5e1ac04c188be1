// The Diagnostics target.
