// The switch's side of one browser phone, as little SIP as it takes: registers everybody, rings, answers re-INVITEs.
// The sound comes from whoever makes the SDP (a second page in the same browser), see `ring`.
let id = 0
const BRANCH = 'z9hG4bK'

function parse(text) {
  const [head, body = ''] = text.split('\r\n\r\n')
  const [first, ...lines] = head.split('\r\n')
  const headers = {}
  for (const line of lines) {
    const [name, ...value] = line.split(':')
    headers[name.toLowerCase()] = value.join(':').trim()
  }
  return { first, headers, body }
}

const written = (first, headers, body = '') =>
  [first, ...Object.entries({ ...headers, 'Content-Length': Buffer.byteLength(body) }).map(([name, value]) => `${name}: ${value}`), '', body].join('\r\n')

export class FakeSwitch {
  phone = null
  call = null
  seen = []

  attend(socket) {
    socket.on('message', (data) => this.heard(socket, parse(String(data))))
    socket.on('close', () => {
      if (this.phone?.socket === socket) this.phone = null
    })
  }

  heard(socket, { first, headers, body }) {
    const [method, code] = first.split(' ')
    if (method === 'SIP/2.0') return this.answered(Number(code), headers, body)
    if (method === 'ACK') return
    this.seen.push(method)
    const to = /tag=/.test(headers.to) ? headers.to : `${headers.to};tag=fake`
    const reply = { Via: headers.via, From: headers.from, To: to, 'Call-ID': headers['call-id'], CSeq: headers.cseq, Contact: '<sip:fake@fake.invalid;transport=ws>' }
    if (method === 'REGISTER') {
      this.phone = { socket, contact: /<([^>]+)>/.exec(headers.contact)?.[1] }
      socket.send(written('SIP/2.0 200 OK', { ...reply, Contact: `${headers.contact};expires=120` }))
    } else if (method === 'INVITE' && !this.call) {
      // The echo test of the device check: there is no sound here to send back.
      socket.send(written('SIP/2.0 404 Not Found', reply))
    } else if (method === 'INVITE') {
      // Hold and resume: the same description again, turned to fit what was asked.
      const held = /a=(sendonly|inactive)/.test(body)
      const sdp = this.call.sdp.replace('a=setup:actpass', 'a=setup:passive').replace('a=sendrecv', held ? 'a=recvonly' : 'a=sendrecv')
      this.call.onHold?.(held)
      socket.send(written('SIP/2.0 200 OK', { ...reply, 'Content-Type': 'application/sdp' }, sdp))
    } else {
      socket.send(written('SIP/2.0 200 OK', reply))
      if (method === 'BYE') this.call = null
    }
  }

  /** Rings the phone with an SDP offer; resolves with the answer's SDP, or null when it was refused or cancelled. */
  ring(sdp, onHold) {
    if (!this.phone) throw new Error('nobody is registered')
    const dialog = { From: '<sip:138@fake.invalid>;tag=caller', To: `<${this.phone.contact}>`, 'Call-ID': `call-${++id}` }
    this.call = { sdp, dialog, onHold, socket: this.phone.socket, contact: this.phone.contact }
    this.request('INVITE', 1, sdp)
    return new Promise((answered) => (this.call.answered = answered))
  }

  answered(code, headers, body) {
    if (!this.call || !/INVITE/.test(headers.cseq) || code < 200) return
    this.call.dialog.To = headers.to
    this.request('ACK', 1)
    this.call.answered(code < 300 ? body : null)
    if (code >= 300) this.call = null
  }

  hangUp() {
    this.request('BYE', 2)
    this.call = null
  }

  request(method, sequence, body = '') {
    const { socket, contact, dialog } = this.call
    const headers = { Via: `SIP/2.0/WS fake.invalid;branch=${BRANCH}${method}${id}`, 'Max-Forwards': 70, ...dialog, CSeq: `${sequence} ${method}`, Contact: '<sip:fake@fake.invalid;transport=ws>' }
    socket.send(written(`${method} ${contact} SIP/2.0`, body ? { ...headers, 'Content-Type': 'application/sdp' } : headers, body))
  }
}
