"""A briefing in other forms: PDF, Markdown, and the contract as JSON."""
