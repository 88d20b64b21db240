"""What is handed on: the page of a result as one value, and later reports in every form."""
