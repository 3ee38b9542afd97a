"""Firefox over WebDriver BiDi, without a driver beside it: as much as these tests need."""

import json
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time

import websocket


class Firefox:
    """A headless Firefox with one page; a context manager."""

    def __enter__(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.profile = tempfile.mkdtemp(prefix="firefox-")
        program = shutil.which("firefox-esr") or shutil.which("firefox")
        self.process = subprocess.Popen(
            [program, "--headless", "--no-remote", "--profile", self.profile, f"--remote-debugging-port={port}"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(120):
            try:
                self.socket = websocket.create_connection(f"ws://127.0.0.1:{port}/session", timeout=60, suppress_origin=True)
                break
            except OSError:
                time.sleep(0.25)
        else:
            raise RuntimeError("Firefox does not answer")
        self.number = 0
        self.call("session.new", capabilities={})
        self.page = self.call("browsingContext.getTree")["contexts"][0]["context"]
        return self

    def __exit__(self, *_):
        self.socket.close()
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(pathlib.Path(self.profile), ignore_errors=True)

    def call(self, method, **parameters):
        """What a command answers; RuntimeError where it fails."""
        self.number += 1
        self.socket.send(json.dumps({"id": self.number, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self.socket.recv())
            if answer.get("id") == self.number:
                if answer["type"] == "error":
                    raise RuntimeError(f"{method}: {answer['error']}: {answer['message']}")
                return answer["result"]

    def preload(self, script):
        """Runs a script in every page before the page's own."""
        self.call("script.addPreloadScript", functionDeclaration="() => {" + script + "}")

    def open(self, address):
        """Opens a page and waits until it is loaded."""
        self.call("browsingContext.navigate", context=self.page, url=address, wait="complete")

    def evaluate(self, expression):
        """The value of an expression in the page, which is a string or a number."""
        answer = self.call(
            "script.evaluate", expression=expression, target={"context": self.page}, awaitPromise=True)
        if answer["type"] != "success":
            raise RuntimeError(answer["exceptionDetails"]["text"])
        return answer["result"].get("value")
