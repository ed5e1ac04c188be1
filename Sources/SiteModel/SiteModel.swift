// The SiteModel target.
