"""What the formats of captions have in common: cues with times, and how they become turns and cues again."""
