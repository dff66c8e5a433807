"""What tells stories apart before any report is read: words that stand in many reports of any story."""
