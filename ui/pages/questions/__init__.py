"""What do I want, what can I do, what can I not accept? One question at a time."""

from ui.pages.questions.page import QuestionsPage

__all__ = ["QuestionsPage"]
