"""Files that come in and go out: answers, results, and later profiles and mentor files."""
