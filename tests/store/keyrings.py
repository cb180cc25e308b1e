"""Keyrings for tests: one that works, and those that the field knows."""

import threading


class Keyring:
    """Keeps entries in memory; what is asked of it is noted."""

    def __init__(self):
        self.entries = {}
        self.asked = []

    def __call__(self):
        return self

    def get_password(self, service, username):
        self.asked.append("get")
        return self.entries.get((service, username))

    def set_password(self, service, username, password):
        self.asked.append("set")
        self.entries[service, username] = password

    def delete_password(self, service, username):
        self.asked.append("delete")
        del self.entries[service, username]


class Truncating(Keyring):
    def set_password(self, service, username, password):
        super().set_password(service, username, password[:20])


class Forgetful(Keyring):
    def set_password(self, service, username, password):
        self.asked.append("set")


class SomebodyElses(Keyring):
    def get_password(self, service, username):
        return "c29tZWJvZHkgZWxzZSdzIGtleSBvZiAzMiBieXRlcyE="


class Locked(Keyring):
    """As Windows and D-Bus do it: errors of their own."""

    locked = True

    def get_password(self, service, username):
        if self.locked:
            raise OSError(1783, "The stub received bad data")
        return super().get_password(service, username)

    def set_password(self, service, username, password):
        if self.locked:
            raise OSError(1783, "The stub received bad data")
        super().set_password(service, username, password)


class Hanging(Keyring):
    """Answers once it is let go."""

    def __init__(self):
        super().__init__()
        self.let_go = threading.Event()

    def get_password(self, service, username):
        self.let_go.wait(10)
        return super().get_password(service, username)
