// Tests of Template.
