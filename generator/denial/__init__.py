"""The one door for “no”: what may be denied of a plan, and in which words.

Nothing else on the site writes a negative sentence. A denial is one of three: the thing is encoded
elsewhere in the plan, and the reader is led there; words of it stand in the text and make no
target or assignment; nothing was found, and it is told what was looked for.
"""
