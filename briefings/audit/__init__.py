"""What a reader would stumble on in a finished site: dead links, outside requests, barriers."""
