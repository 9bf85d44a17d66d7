"""The whole of a site laid out once: what its pages, its search and its exports are all made of."""
