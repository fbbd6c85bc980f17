"""Searches beside writers: what the harnesses of this folder ask while an index changes."""
import threading
import time

from archive import FIRST, LAST


class Searches(threading.Thread):
    """One after the other, on the index that is named, until told to stop."""

    QUESTIONS = [('search', FIRST), ('claims', 'soldiers:1..'), ('count', f'{FIRST} -{LAST}'), ('count', f'{LAST} -{FIRST}')]

    def __init__(self, program, index):
        super().__init__(daemon=True)
        self.program, self.index, self.going, self.asked, self.wrong = program, index, True, 0, []
        self.between = threading.Lock()  # who holds it knows that no search is under way

    def run(self):
        while self.going:
            with self.between:
                self.ask(*self.QUESTIONS[self.asked % len(self.QUESTIONS)])
            time.sleep(0.01)

    def ask(self, command, question):
        is_there = (self.index / 'iamglass').exists()
        done = self.program.run(command, '-i', self.index, '--', question)
        self.asked += 1
        if not is_there and b'there is no index' in done.err:
            return  # it is before its first commit
        if done.status not in (0, 1) or done.err:
            self.wrong.append(f'{command} {question}: {done.status}: {done.err.decode()}')
        if command == 'count' and done.out.strip() not in (b'0', b''):
            self.wrong.append(f'half an article: {question}: {done.out.decode()}')

    def end(self):
        """What went wrong, the first of it."""
        self.going = False
        self.join()
        return self.wrong[:5]
