// The Feeds target.
