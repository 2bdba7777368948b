"""What a page shows, put together from several packages."""
