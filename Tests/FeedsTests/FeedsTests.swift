// Tests of Feeds.
