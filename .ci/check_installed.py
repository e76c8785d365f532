"""Fail unless the package that Python imports here is the installed one."""

import sys
import sysconfig
from pathlib import Path

import bilateral_corpus

home = Path(sysconfig.get_path("purelib")).resolve()
found = Path(bilateral_corpus.__file__).resolve()
if not found.is_relative_to(home):
    sys.exit(f"bilateral_corpus comes from {found}, expected it in {home}")
print(f"bilateral_corpus {bilateral_corpus.__version__} from {found}")
