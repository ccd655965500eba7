package bron.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextPageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/admin",
        "/admin/articles",
        "/admin/articles/42",
        "/admin/articles?q=%C3%A9%C3%A9n&state=draft",
        "/admin?x=//evil.example",
        "/admin/welcome-back",
        "/admin/v1.2/.hidden"
      })
  void pagesOfTheAdmin(String path) {
    assertThat(NextPage.of(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "//evil.example",
        "//evil.example/admin",
        "///evil.example",
        "https://evil.example/admin",
        "https:/admin",
        "javascript:alert(1)",
        "admin",
        "/administrator",
        "/admin.evil.example",
        "/admin@evil.example",
        "/admin:80",
        "\\\\evil.example",
        "/\\evil.example",
        "/admin\\..\\..\\evil.example",
        "/admin/../../evil.example",
        "/admin/..",
        "/admin/..?x",
        "/admin/./x",
        "/admin/%2e%2e/evil",
        "/admin//evil.example",
        "/admin/x\r\nSet-Cookie: a=b",
        "/admin\tx",
        " /admin",
        "/admin#//evil.example",
        "/2024/05/15/x",
        "/admin/sign-in",
        "/admin/sign-in?next=/admin",
        "/admin/sign-out",
        "/admin/welcome/abc"
      })
  void nothingElse(String path) {
    assertThat(NextPage.of(path)).isEqualTo("/admin");
  }

  @Test
  void nothingAtAll() {
    assertThat(NextPage.of(null)).isEqualTo("/admin");
  }
}
