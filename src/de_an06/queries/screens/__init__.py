"""How the answers look on a screen."""
