import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
// The tokens and the plain parts come first: a feature's own look wins over them.
import './ui/tokens.css'
import './ui/ui.css'
import { App } from './app/App'
import { TextProvider } from './languages/useText'
import { Toasts } from './ui/Toasts'
import './app/app.css'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
createRoot(root).render(
  <StrictMode>
    <TextProvider>
      <Toasts>
        <App />
      </Toasts>
    </TextProvider>
  </StrictMode>,
)
