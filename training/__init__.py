"""The recipe that makes `briefings/models/` from open corpora, start to end."""
