window.addEventListener('load', () => {
  const ui = SwaggerUIBundle({
    url: '/api/openapi.json',
    dom_id: '#swagger-ui',
    deepLinking: true,
    validatorUrl: null,
    persistAuthorization: false,
    oauth2RedirectUrl: window.location.origin + '/docs/oauth2-redirect.html',
  });
  ui.initOAuth({
    clientId: '@client-id@',
    scopes: 'openid',
    usePkceWithAuthorizationCodeGrant: true,
  });
});
