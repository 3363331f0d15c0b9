declare module 'handlebars/runtime.js' {
  import Handlebars from 'handlebars'

  /** All but the compiler, whose types it shares. */
  export default Handlebars
}
