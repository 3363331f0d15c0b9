"""Opens a Word file in LibreOffice, edits it, and saves it as a Word file.

edit_in_writer.py profile in.docx out.docx edits.json: the edits are {"replace": [[old, new], …], "record": bool}. No comments:
LibreOffice 7.4 crashes when it saves one in a file with content controls.
"""

import json
import os
import signal
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def value(name, content):
    property_value = PropertyValue()
    property_value.Name, property_value.Value = name, content
    return property_value


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.25)
    raise SystemExit("LibreOffice did not answer")


def find(document, words):
    search = document.createSearchDescriptor()
    search.SearchString = words
    search.SearchCaseSensitive = True
    found = document.findFirst(search)
    if not found:
        raise SystemExit(f"LibreOffice does not find {words}")
    return found


def edit(document, edits):
    document.RecordChanges = edits.get("record", False)
    for old, new in edits.get("replace", []):
        find(document, old).setString(new)


profile, source, target, edits_file = sys.argv[1:]
pipe = f"politirad{int(time.time() * 1000)}"
options = [f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;"]
quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
office = subprocess.Popen(["soffice", *options], start_new_session=True, **quiet)
try:
    context = connect(pipe)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(source), "_blank", 0, (value("Hidden", True),))
    with open(edits_file, encoding="utf8") as file:
        edit(document, json.load(file))
    document.storeToURL(uno.systemPathToFileUrl(target), (value("FilterName", "MS Word 2007 XML"),))
    try:
        document.close(True)
        desktop.terminate()
    except Exception:  # it is gone before it can answer; the file is written
        pass
    office.wait(30)
finally:
    if office.poll() is None:
        os.killpg(office.pid, signal.SIGTERM)
print("[]")
