"""
A chat as a stream, and what it cost. With `npm run up` in another terminal and its key in TIDEGATE_API_KEY:

    python sdk/python/examples/chat.py "What is the capital of France?"
"""

import sys

from tidegate import Tidegate

content = sys.argv[1] if len(sys.argv) > 1 else "What is 12 plus 30?"
client = Tidegate()
stream = client.chat.completions.stream(
    model="pocket-chat", messages=[{"role": "user", "content": content}]
)
for chunk in stream:
    print(chunk.choices[0].delta.content or "", end="", flush=True)

receipt = client.receipt(stream.snapshot)
print(f"\n${receipt.cost_usd:.9f}, signed: {receipt.jws[:24]}…")
