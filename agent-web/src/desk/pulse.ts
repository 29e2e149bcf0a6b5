// Timers of a tab in the background are slowed to one a minute; those of a worker are not.
self.setInterval(() => self.postMessage('beat'), 500)
