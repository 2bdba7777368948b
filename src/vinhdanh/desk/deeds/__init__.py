"""Acts upon a row as the desk offers them: a word for the address, a name, a form, the one act, and who may."""

from .council import OF_COUNCIL
from .deed import Deed, open_deeds
from .dossier import DEEDS as OF_DOSSIER
from .sitting import DEEDS as OF_SITTING

__all__ = ["OF_COUNCIL", "OF_DOSSIER", "OF_SITTING", "Deed", "open_deeds"]
