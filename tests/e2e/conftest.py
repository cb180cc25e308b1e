from databases import *  # noqa: F403 - fixtures, by its __all__
