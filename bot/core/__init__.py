"""The vocabulary of the product: values and pure functions, no input or output, no database."""
