"""What a text says about itself: title, outlet, publisher, byline, agencies, date, language."""
