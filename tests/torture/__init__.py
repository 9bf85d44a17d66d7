"""What is done to the program to see whether it breaks: `make torture` does all of it, the suite a little of each."""
