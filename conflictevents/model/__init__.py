"""Step 2 of 7, its engine: the reader, the English model that the package ships, and the spaCy component that runs it.

Only document.py uses this package; training/reader remakes the model.
"""
