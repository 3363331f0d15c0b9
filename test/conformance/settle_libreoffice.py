"""Lets LibreOffice settle the tracked changes of Word files, and prints what is then on the page, as JSON.

Usage: settle_libreoffice.py FOLDER (accept|reject|plain FILE) …   (FOLDER: for LibreOffice's own files)

Run by the system's Python, which has LibreOffice's module uno. For each file a list: of a paragraph its style, the
number that stands before it, and its words; of a table the words of its cells, row by row.
"""

import json
import os
import subprocess
import sys
import time
import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

commands = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}


def hidden():
    return PropertyValue("Hidden", 0, True, 0)


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.25)
    raise TimeoutError("LibreOffice didn't start")


def cells(table):
    columns = table.Columns.Count
    return [
        [table.getCellByPosition(column, row).String for column in range(columns)] for row in range(table.Rows.Count)
    ]


def entries(collection):
    enumeration = collection.createEnumeration()
    while enumeration.hasMoreElements():
        yield enumeration.nextElement()


def on_the_page(document):
    for part in entries(document.Text):
        if part.supportsService("com.sun.star.text.TextTable"):
            yield cells(part)
        else:
            yield [part.ParaStyleName, part.ListLabelString if part.NumberingIsNumber else "", part.String]


def settle(context, settling, path):
    factory = context.ServiceManager
    desktop = factory.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(os.path.abspath(path)), "_blank", 0, (hidden(),))
    try:
        if settling in commands:
            dispatcher = factory.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
            dispatcher.executeDispatch(document.CurrentController.Frame, commands[settling], "", 0, ())
        left = sum(1 for _ in entries(document.Redlines))
        assert settling == "plain" or left == 0, f"{left} changes are left in {path}"
        return list(on_the_page(document))
    finally:
        document.close(True)


def main(folder, *asked):
    pipe = f"politirad{os.getpid()}"
    profile = "-env:UserInstallation=" + uno.systemPathToFileUrl(os.path.abspath(folder))
    accept = f"--accept=pipe,name={pipe};urp;"
    office = subprocess.Popen(["soffice", profile, "--headless", "--norestore", accept])
    try:
        context = connect(pipe)
        print(json.dumps([settle(context, *pair) for pair in zip(asked[::2], asked[1::2])]))
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        desktop.terminate()
    finally:
        try:
            office.wait(20)
        except subprocess.TimeoutExpired:
            office.terminate()


main(*sys.argv[1:])
