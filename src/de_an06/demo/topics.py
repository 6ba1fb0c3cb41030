"""The topics of all tasks: an index over the fields."""

from de_an06.demo.topics_service import DIGITISATION, IDENTITY, PUBLICITY, SERVICES
from de_an06.demo.topics_system import DATA, LAW, MONEY, OTHERS, SECURITY

TOPICS = (SERVICES, DIGITISATION, IDENTITY, PUBLICITY, DATA, SECURITY, LAW, MONEY, OTHERS)
"""The last one fits any task."""
