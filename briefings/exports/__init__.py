"""Articles, people and the dossier in other forms, for reading on paper or by other programs: `forms` lists them."""
